import { Controller, Get, Header, Inject } from '@nestjs/common';
import { PUBLIC_URL } from '../tokens';
import { asyncApiDocument } from './asyncapi-document';

@Controller('api/asyncapi.json')
export class AsyncApiController {
  private readonly document: Record<string, unknown>;

  constructor(@Inject(PUBLIC_URL) publicUrl: string) {
    const { host, protocol } = new URL(publicUrl);
    this.document = asyncApiDocument(host, protocol === 'https:');
  }

  @Get()
  @Header('cache-control', 'no-cache')
  asyncApi() {
    return this.document;
  }
}
