using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Articles.Html;
using NewsApi.Http;

namespace NewsApi.Imports.Files;

/// <summary>Converts items to lines of JSON, which a server imports.</summary>
internal sealed class ItemConverter(HtmlExtractor pages, IOptions<JsonOptions> json)
{
    private readonly JsonSerializerOptions _json =
        new(json.Value.JsonSerializerOptions) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Returns the line, without its end; or an item with the problem that prevents it.</summary>
    public async Task<ImportItem> ConvertAsync(ImportItem item, CancellationToken cancellationToken)
    {
        if (item.Problem is not null || item.Note is not null)
        {
            return item;
        }

        if (item.Content.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            return item with { Problem = LineProblem.Of(ProblemTypes.Invalid, "The file is empty.") };
        }

        if (item.Kind == ContentKind.Json)
        {
            return Complete(item);
        }

        var content = new ReadOnlySequence<byte>(item.Content);
        var text = item.Kind == ContentKind.Page ? PageEncoding.Decode(content, null) : RequestText.DecodeUtf8(content);
        if (text is null)
        {
            return item with { Problem = LineProblem.Of(StatusCodes.Status400BadRequest, "The file is not valid UTF-8.") };
        }

        try
        {
            var article = item.Kind == ContentKind.Page
                ? await pages.ExtractAsync(text, cancellationToken)
                : new ArticleRequest { Text = text };
            return item with { Content = JsonSerializer.SerializeToUtf8Bytes(article.WithDefaults(item.Metadata), _json) };
        }
        catch (BadHttpRequestException failure)
        {
            return item with { Problem = LineProblem.Of(failure.StatusCode, failure.Message) };
        }
    }

    // What is no object is sent as it is: the server says what is wrong with it.
    private ImportItem Complete(ImportItem item)
    {
        var defaults = JsonSerializer.SerializeToNode(item.Metadata, _json)!.AsObject();
        if (defaults.Count == 0 && !item.Content.Contains((byte)'\n'))
        {
            return item;
        }

        try
        {
            var content = JsonNode.Parse(item.Content);
            if (content is JsonObject article)
            {
                foreach (var (member, value) in defaults.Where(member => !article.ContainsKey(member.Key)))
                {
                    article[member] = value!.DeepClone();
                }
            }

            // On one line: a line is an item to the server.
            return item with { Content = JsonSerializer.SerializeToUtf8Bytes(content, _json) };
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            return item.Content.Contains((byte)'\n')
                ? item with { Problem = LineProblem.Of(StatusCodes.Status400BadRequest, "The file is not valid JSON.") }
                : item;
        }
    }
}
