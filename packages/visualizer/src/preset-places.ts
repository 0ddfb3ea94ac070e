/** Real places that come with the page. */
export const PRESET_PLACES = ['北京市/平谷区/金海湖镇', '北京市/平谷区']
