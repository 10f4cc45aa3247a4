using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Trash;

/// <summary>
/// Tells what is in the trash from what never was: 410, when it was deleted and how to get it back, instead of 404.
/// Who finds what he asks for does not pay for it.
/// </summary>
internal abstract class TrashedAnswers(ProblemResults problems) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IStatusCodeActionResult { StatusCode: StatusCodes.Status404NotFound }
            && long.TryParse((string?)http.GetRouteValue("id"), out var id)
            && await FindAsync(id, http.RequestAborted) is { } trashed)
        {
            context.Result = problems.Of(http, StatusCodes.Status410Gone, extensions: new Dictionary<string, object?>
            {
                ["deletedAt"] = trashed.DeletedAt,
                ["restore"] = $"/api/v1/articles/{trashed.ArticleId}/restore",
            });
        }

        await next();
    }

    /// <summary>What is in the trash under this id; null where there is nothing.</summary>
    protected abstract Task<Trashed?> FindAsync(long id, CancellationToken cancellationToken);

    protected sealed record Trashed(long ArticleId, DateTime? DeletedAt);
}

internal sealed class TrashedArticleAnswers(ProblemResults problems, NewsDbContext database) : TrashedAnswers(problems)
{
    protected override Task<Trashed?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.Articles.WithTrash().Where(article => article.Id == id && article.DeletedAt != null)
            .Select(article => new Trashed(article.Id, article.DeletedAt)).SingleOrDefaultAsync(cancellationToken);
}

internal sealed class TrashedQuoteAnswers(ProblemResults problems, NewsDbContext database) : TrashedAnswers(problems)
{
    protected override Task<Trashed?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.Quotes.WithTrash().Where(quote => quote.Id == id && quote.DeletedAt != null)
            .Select(quote => new Trashed(quote.ArticleId, quote.DeletedAt)).SingleOrDefaultAsync(cancellationToken);
}
