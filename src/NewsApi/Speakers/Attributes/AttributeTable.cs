using System.Net.Mime;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using NewsApi.Http;

namespace NewsApi.Speakers.Attributes;

/// <summary>A table of attributes of speakers, as CSV.</summary>
internal sealed record AttributeTable(string Csv);

/// <summary>Reads a text/csv body.</summary>
internal sealed class AttributeTableFormatter : InputFormatter
{
    public AttributeTableFormatter() => SupportedMediaTypes.Add(MediaTypeNames.Text.Csv);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        var http = context.HttpContext;
        var limits = http.RequestServices.GetRequiredService<IOptions<Limits>>().Value;
        var text = await RequestText.ReadAsync(
            http.Request, limits.MaxBodyBytes, body => RequestText.DecodeUtf8(body), http.RequestAborted);
        if (text is not null)
        {
            return await InputFormatterResult.SuccessAsync(new AttributeTable(text));
        }

        context.ModelState.AddModelError("body", "The body is not valid UTF-8.");
        return await InputFormatterResult.FailureAsync();
    }

    protected override bool CanReadType(Type type) => type == typeof(AttributeTable);
}
