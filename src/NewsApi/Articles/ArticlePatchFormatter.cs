using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Reads a JSON merge patch and the names of the members that it contains.</summary>
internal sealed class ArticlePatchFormatter : InputFormatter
{
    public const string MediaType = "application/merge-patch+json";

    public ArticlePatchFormatter() => SupportedMediaTypes.Add(MediaType);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        try
        {
            var members = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body, options, http.RequestAborted);
            var values = members.Deserialize<ArticleRequest>(options) ?? throw new JsonException();
            return await InputFormatterResult.SuccessAsync(new ArticlePatch
            {
                Values = values,
                Members = members.EnumerateObject().Select(member => member.Name).ToHashSet(),
            });
        }
        catch (JsonException failure)
        {
            var (member, message) = JsonErrors.Describe(failure, typeof(ArticleRequest));
            context.ModelState.AddModelError(member, message);
            return await InputFormatterResult.FailureAsync();
        }
    }

    protected override bool CanReadType(Type type) => type == typeof(ArticlePatch);
}
