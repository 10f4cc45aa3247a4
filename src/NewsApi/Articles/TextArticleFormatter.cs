using System.Net.Mime;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsApi.Articles.Html;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Reads a text/plain body as the text of an article, and a text/html body as a web page that contains one.</summary>
internal sealed class TextArticleFormatter : InputFormatter
{
    public TextArticleFormatter()
    {
        SupportedMediaTypes.Add(MediaTypeNames.Text.Plain);
        SupportedMediaTypes.Add(MediaTypeNames.Text.Html);
    }

    public override bool CanRead(InputFormatterContext context) =>
        base.CanRead(context) && IsReadable(context.HttpContext.Request.ContentType);

    // The base class refuses an empty body with 400; the response to an article without text is 422.
    public override Task<InputFormatterResult> ReadAsync(InputFormatterContext context) => ReadRequestBodyAsync(context);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        var http = context.HttpContext;
        var limits = http.RequestServices.GetRequiredService<IOptions<Limits>>().Value;
        var type = MediaTypeHeaderValue.Parse(http.Request.ContentType);
        var isPage = IsPage(type);
        var charset = isPage ? CharsetOf(type) : null;
        var text = await RequestText.ReadAsync(
            http.Request,
            limits.MaxBodyBytes,
            body => isPage ? PageEncoding.Decode(body, charset) : RequestText.DecodeUtf8(body),
            http.RequestAborted);
        if (text is not null)
        {
            return await InputFormatterResult.SuccessAsync(new ArticleRequest { Text = text, IsPage = isPage });
        }

        context.ModelState.AddModelError("body", "The body is not valid UTF-8.");
        return await InputFormatterResult.FailureAsync();
    }

    protected override bool CanReadType(Type type) => type == typeof(ArticleRequest);

    private static bool IsPage(MediaTypeHeaderValue type) =>
        type.MediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);

    private static string CharsetOf(MediaTypeHeaderValue type) => HeaderUtilities.RemoveQuotes(type.Charset).ToString();

    // Pages may have any encoding that leaves ASCII as it is; plain text is UTF-8.
    private static bool IsReadable(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return false;
        }

        var charset = CharsetOf(type);
        return charset.Length == 0
            || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
            || IsPage(type) && PageEncoding.Find(charset) is not null;
    }
}
