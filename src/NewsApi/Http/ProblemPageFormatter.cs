using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace NewsApi.Http;

/// <summary>Writes descriptions of problem types as HTML, for <c>Accept: text/html</c>.</summary>
internal sealed class ProblemPageFormatter : TextOutputFormatter
{
    public ProblemPageFormatter()
    {
        SupportedMediaTypes.Add("text/html");
        SupportedEncodings.Add(Encoding.UTF8);
    }

    public override Task WriteResponseBodyAsync(OutputFormatterWriteContext context, Encoding selectedEncoding) =>
        context.HttpContext.Response.WriteAsync(
            context.Object is ProblemType type
                ? Page(type.Title, Describe(type))
                : Page("Problems", List((IEnumerable<ProblemType>)context.Object!)),
            context.HttpContext.RequestAborted);

    protected override bool CanWriteType(Type? type) =>
        type is not null && (type == typeof(ProblemType) || type.IsAssignableTo(typeof(IEnumerable<ProblemType>)));

    private static string Page(string title, string body) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{Encode(title)} - NewsApi</title></head>
        <body>
        <h1>{Encode(title)}</h1>
        {body}
        </body>
        </html>

        """;

    private static string Describe(ProblemType type) =>
        $"""
        <p>Status {type.Status}, type <code>{Encode(type.Uri)}</code></p>
        <h2>Meaning</h2>
        <p>{Encode(type.Meaning)}</p>
        <h2>Cause</h2>
        <p>{Encode(type.Cause)}</p>
        <h2>Cure</h2>
        <p>{Encode(type.Cure)}</p>
        <p><a href="{LinkPath.To("/problems")}">All problems</a></p>
        """;

    private static string List(IEnumerable<ProblemType> types) =>
        $"<ul>\n{string.Concat(types.Select(Link))}</ul>";

    private static string Link(ProblemType type) =>
        $"<li>{type.Status} <a href=\"{Encode(type.Uri)}\">{Encode(type.Title)}</a></li>\n";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
