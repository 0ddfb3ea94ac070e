/** Real places that come with the page: the first at once, the others when they are asked for. */
export const PRESET_PLACES = ['北京市/平谷区/金海湖镇', '北京市/平谷区'] as const
