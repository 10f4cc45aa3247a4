using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>What clients are told of articles that they store, change or remove.</summary>
internal static class ArticleAnswers
{
    /// <summary>The problem with the text of an article; null where there is none.</summary>
    public static ObjectResult? Refuse(this ControllerBase controller, ArticleRequest article, Limits limits) => article.Text switch
    {
        { Length: var length } when length > limits.MaxTextLength => controller.Problem(
            $"The text has {length} characters; at most {limits.MaxTextLength} are taken.",
            statusCode: StatusCodes.Status413PayloadTooLarge),
        var text when string.IsNullOrWhiteSpace(text) => controller.Problem(
            type: ProblemTypes.NoArticle.Uri, statusCode: StatusCodes.Status422UnprocessableEntity),
        _ => null,
    };

    /// <summary>What became of the article; no result means that there is none.</summary>
    public static ActionResult<ArticleResponse> Answer(this ControllerBase controller, WriteResult? result) => result switch
    {
        null => controller.NotFound(),
        { Outcome: WriteOutcome.Created, Article: { } article } =>
            controller.CreatedAtAction("Get", "Articles", new { id = article.Id }, article),
        { Article: { } article } => article,
        { Outcome: WriteOutcome.Deleted } => controller.NoContent(),
        { Outcome: WriteOutcome.Stale } => Stale(controller, result.Tag),
        _ => controller.Problem(
            $"Article {result.ExistingId} is the same.",
            statusCode: StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?> { ["existing"] = LinkPath.To($"/api/v1/articles/{result.ExistingId}") }),
    };

    private static ObjectResult Stale(ControllerBase controller, string? tag)
    {
        controller.Response.Headers.ETag = tag;
        return controller.Problem(
            tag is null ? "There is no such article yet." : $"The state of the article is {tag} now.",
            statusCode: StatusCodes.Status412PreconditionFailed);
    }
}
