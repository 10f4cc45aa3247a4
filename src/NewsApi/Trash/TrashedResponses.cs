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
            && await FindAsync(http, context.ActionDescriptor, id) is { } extensions)
        {
            context.Result = problems.Of(http, StatusCodes.Status410Gone, extensions: extensions);
        }

        await next();
    }

    private static async Task<Dictionary<string, object?>?> FindAsync(HttpContext http, ActionDescriptor action, long id)
    {
        var database = http.RequestServices.GetRequiredService<NewsDbContext>();
        var isArticle = action.AttributeRouteInfo!.Template!.StartsWith(Articles, StringComparison.Ordinal);
        var trashed = isArticle
            ? database.Articles.WithTrash().Where(article => article.Id == id && article.DeletedAt != null)
                .Select(article => new Trashed(article.Id, article.DeletedAt))
            : database.Quotes.WithTrash().Where(quote => quote.Id == id && quote.DeletedAt != null)
                .Select(quote => new Trashed(quote.ArticleId, quote.DeletedAt));
        return await trashed.SingleOrDefaultAsync(http.RequestAborted) is { } found
            ? new Dictionary<string, object?>
            {
                ["deletedAt"] = found.DeletedAt,
                ["restore"] = LinkPath.To($"/api/v1/articles/{found.ArticleId}/restore"),
            }
            : isArticle ? null
            : await FindRemovedAsync(database, id, http.RequestAborted);
    }

    // A quote that a correction or an edit removed has its revisions.
    private static async Task<Dictionary<string, object?>?> FindRemovedAsync(
        NewsDbContext database, long id, CancellationToken cancellationToken) =>
        await database.QuoteRevisions.AnyAsync(
            revision => revision.QuoteId == id && !database.Quotes.Any(quote => quote.Id == id), cancellationToken)
            ? new Dictionary<string, object?> { ["revisions"] = LinkPath.To($"/api/v1/quotes/{id}/revisions") }
            : null;

    private sealed record Trashed(long ArticleId, DateTime? DeletedAt);
}
