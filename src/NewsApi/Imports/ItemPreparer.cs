using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Articles.Html;
using NewsApi.Http;
using NewsApi.Writes;

namespace NewsApi.Imports;

/// <summary>Makes articles of items, as <c>POST /articles</c> does of bodies; what is wrong with an item is a problem of it.</summary>
internal sealed class ItemPreparer(
    ArticleRequestReader reader, IValidator<ArticleRequest> validator, IOptions<JsonOptions> json)
{
    private readonly CorrectionReader _corrections = new(json.Value.JsonSerializerOptions);
    private readonly JsonSerializerOptions _json = ExportedMembers.Allow(json.Value.JsonSerializerOptions);

    /// <summary>How many items are prepared at once. By default, one processor remains for the writer and for requests.</summary>
    public int Parallelism { get; set; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Prepares a batch on several processors, in the order of the items.</summary>
    public async Task<PreparedItem[]> PrepareAsync(
        IReadOnlyList<ImportItem> batch, Principal principal, CancellationToken cancellationToken)
    {
        var prepared = new PreparedItem[batch.Count];
        await Parallel.ForAsync(
            0,
            batch.Count,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Parallelism,
                TaskScheduler = LowPriorityScheduler.Instance,
                CancellationToken = cancellationToken,
            },
            async (at, token) => prepared[at] = await PrepareAsync(batch[at], principal, token));
        return prepared;
    }

    private async Task<PreparedItem> PrepareAsync(ImportItem item, Principal principal, CancellationToken cancellationToken)
    {
        if (item.Problem is not null)
        {
            return new PreparedItem(item, null, item.Problem);
        }

        try
        {
            var posted = Read(item);
            var check = validator.Validate(posted);
            if (!check.IsValid)
            {
                return new PreparedItem(item, null, LineProblem.Of(check.ToDictionary()));
            }

            var article = ArticleWriter.Build(await reader.ReadAsync(posted, item.Metadata, cancellationToken));
            return ArticleWriter.Refuse(article, principal) is { } refused
                ? new PreparedItem(item, null, LineProblem.Of(refused.Problem!, refused.Detail!))
                : new PreparedItem(item, article, null) { Corrections = _corrections.Read(posted, article) };
        }
        catch (JsonException failure)
        {
            var (member, message) = JsonErrors.Describe(failure, typeof(ArticleRequest));
            return new PreparedItem(item, null, LineProblem.Of(new Dictionary<string, string[]> { [member] = [message] }));
        }
        catch (BadHttpRequestException failure)
        {
            return new PreparedItem(item, null, LineProblem.Of(failure.StatusCode, failure.Message));
        }
    }

    private ArticleRequest Read(ImportItem item)
    {
        var content = new ReadOnlySequence<byte>(item.Content);
        return item.Kind switch
        {
            ContentKind.Json => ReadJson(item.Content),
            ContentKind.Page => new ArticleRequest { IsPage = true, Text = PageEncoding.Decode(content, null) ?? throw NotUtf8() },
            _ => new ArticleRequest { Text = RequestText.DecodeUtf8(content) ?? throw NotUtf8() },
        };
    }

    private ArticleRequest ReadJson(ReadOnlySpan<byte> content)
    {
        if (!Utf8.IsValid(content))
        {
            throw NotUtf8();
        }

        return JsonSerializer.Deserialize<ArticleRequest>(content, _json)
            ?? throw new BadHttpRequestException("The line must be a JSON object.");
    }

    private static BadHttpRequestException NotUtf8() => new("The content is not valid UTF-8.");
}
