import { findWorldPlace, typicalCommunities } from '@cogov/world'

console.log(findWorldPlace('Porto Alegre').path, typicalCommunities('Catalonia/Gracia').length)
