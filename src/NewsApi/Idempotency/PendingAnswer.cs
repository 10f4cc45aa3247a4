using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Idempotency;

/// <summary>
/// The answer that a request with a key is going to have. It is stored in the transaction of the change that it tells
/// of: after a crash both are there, or neither.
/// </summary>
internal sealed class PendingAnswer(HttpRequest request, FirstAnswers answers, FirstAnswer answer)
{
    private readonly JsonSerializerOptions _json =
        request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;

    /// <summary>Whether the change stored it; a request that changed nothing has it stored by itself.</summary>
    public bool IsStored { get; private set; }

    /// <summary>Stores what <see cref="ArticleAnswers"/> answers to this result.</summary>
    public async Task StoreAsync(NewsDbContext database, WriteResult result, CancellationToken cancellationToken)
    {
        if (result.Article is not { } article)
        {
            return;
        }

        var isNew = result.Outcome == WriteOutcome.Created;
        answer.Status = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        answer.Location = isNew ? AddressOf(article) : null;
        answer.Tag = EntityTag.Of(article.Id, article.Version);
        answer.ContentType = "application/json; charset=utf-8";
        answer.Body = JsonSerializer.SerializeToUtf8Bytes(article, _json);
        await answers.AddAsync(database, answer, cancellationToken);
        IsStored = true;
    }

    private string AddressOf(ArticleResponse article) =>
        UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, article.Links.Self);
}
