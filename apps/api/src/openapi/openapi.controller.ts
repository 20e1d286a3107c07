import { Controller, Get, Header } from '@nestjs/common';
import { openApiDocument } from './openapi-document';

/** The version of the HTTP interface: that of its path. */
const VERSION = '1.0.0';

@Controller('api/openapi.json')
export class OpenApiController {
  private readonly document = openApiDocument(VERSION);

  @Get()
  @Header('cache-control', 'no-cache')
  openApi() {
    return this.document;
  }
}
