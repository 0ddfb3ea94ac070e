import { exactShapley, fullFactorial, paretoFront } from '@cogov/methods'
import { mean } from '@cogov/methods/statistics'

console.log(typeof exactShapley, typeof fullFactorial, typeof paretoFront, mean([1, 2, 3]))
