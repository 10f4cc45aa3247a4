using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Reads a text/plain body as an article that is nothing but its text, kept to the last character.</summary>
internal class PlainTextArticleFormatter : InputFormatter
{
    public PlainTextArticleFormatter()
        : this("text/plain")
    {
    }

    protected PlainTextArticleFormatter(string mediaType) => SupportedMediaTypes.Add(mediaType);

    public override bool CanRead(InputFormatterContext context) =>
        base.CanRead(context) && IsUtf8(context.HttpContext.Request.ContentType);

    // The framework would refuse an empty body; here it is an article without text.
    public override Task<InputFormatterResult> ReadAsync(InputFormatterContext context) => ReadRequestBodyAsync(context);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        var http = context.HttpContext;
        var limits = http.RequestServices.GetRequiredService<IOptions<Limits>>().Value;
        var text = await RequestText.ReadAsync(http.Request, limits.MaxBodyBytes, http.RequestAborted);
        if (text is not null)
        {
            return await InputFormatterResult.SuccessAsync(await ReadAsync(text, http.RequestAborted));
        }

        context.ModelState.AddModelError("body", "The body is not valid UTF-8.");
        return await InputFormatterResult.FailureAsync();
    }

    protected virtual Task<ArticleRequest> ReadAsync(string body, CancellationToken cancellationToken) =>
        Task.FromResult(new ArticleRequest { Text = body });

    protected override bool CanReadType(Type type) => type == typeof(ArticleRequest);

    private static bool IsUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (!type.Charset.HasValue
            || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase));
}
