// The engine's place: without it the page says that search cannot start, and leads on.
'use strict';
