using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Trash;

/// <summary>
/// Responds 410 instead of 404 for articles and quotes in the trash, with the time of deletion and the path that restores them.
/// The database is queried only if the response would be 404.
/// </summary>
internal sealed class TrashedResponses(ProblemResults problems) : IAsyncAlwaysRunResultFilter
{
    private const string Articles = "api/v1/articles/{id";
    private const string Quotes = "api/v1/quotes/{id";

    /// <summary>Whether an action concerns one article or quote, which may be in the trash.</summary>
    public static bool Covers(ActionDescriptor action) =>
        action.AttributeRouteInfo?.Template is { } template
        && (template.StartsWith(Articles, StringComparison.Ordinal) || template.StartsWith(Quotes, StringComparison.Ordinal));

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IStatusCodeActionResult { StatusCode: StatusCodes.Status404NotFound }
            && Covers(context.ActionDescriptor)
            && long.TryParse((string?)http.GetRouteValue("id"), out var id)
            && await FindAsync(http, context.ActionDescriptor, id) is { } gone)
        {
            context.Result = gone.Detail is { } detail
                ? problems.Of(http, StatusCodes.Status410Gone, detail, gone.Members)
                : problems.Of(http, StatusCodes.Status410Gone, extensions: gone.Members);
        }

        await next();
    }

    private static async Task<Gone?> FindAsync(HttpContext http, ActionDescriptor action, long id)
    {
        var database = http.RequestServices.GetRequiredService<NewsDbContext>();
        var isArticle = action.AttributeRouteInfo!.Template!.StartsWith(Articles, StringComparison.Ordinal);
        var trashed = isArticle
            ? database.Articles.WithTrash().Where(article => article.Id == id && article.DeletedAt != null)
                .Select(article => new Trashed(article.Id, article.DeletedAt))
            : database.Quotes.WithTrash().Where(quote => quote.Id == id && quote.DeletedAt != null)
                .Select(quote => new Trashed(quote.ArticleId, quote.DeletedAt));
        return await trashed.SingleOrDefaultAsync(http.RequestAborted) is { } found
            ? new Gone(new Dictionary<string, object?>
            {
                ["deletedAt"] = found.DeletedAt,
                ["restore"] = LinkPath.To($"/api/v1/articles/{found.ArticleId}/restore"),
            })
            : isArticle ? null
            : await FindRemovedAsync(database, id, http.RequestAborted);
    }

    // A quote that a correction or an edit removed has its revisions.
    private static async Task<Gone?> FindRemovedAsync(NewsDbContext database, long id, CancellationToken cancellationToken)
    {
        var revisions = await database.QuoteRevisions
            .Where(revision => revision.QuoteId == id && !database.Quotes.Any(quote => quote.Id == id))
            .Select(revision => revision.DismissedText != null).ToListAsync(cancellationToken);
        return revisions.Count == 0 ? null : new Gone(
            new Dictionary<string, object?> { ["revisions"] = LinkPath.To($"/api/v1/quotes/{id}/revisions") },
            revisions.Contains(true) ? $"Quote {id} was removed by a correction. A PATCH with \"isQuote\": true brings it back." : null);
    }

    private sealed record Gone(Dictionary<string, object?> Members, string? Detail = null);

    private sealed record Trashed(long ArticleId, DateTime? DeletedAt);
}
