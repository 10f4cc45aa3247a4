using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsApi.Http;

/// <summary>Adds the headers <c>X-Total-Count</c> and <c>Link</c> (RFC 8288) to lists.</summary>
internal sealed class PageHeaders : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not ObjectResult { Value: IPage page })
        {
            return;
        }

        var response = context.HttpContext.Response;
        if (page.Total is { } total)
        {
            response.Headers["X-Total-Count"] = total.ToString();
        }

        response.Headers.Link = string.Join(", ", Relations(page.Links));
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static IEnumerable<string> Relations(PageLinks links)
    {
        yield return $"<{links.First}>; rel=\"first\"";
        if (links.Prev is not null)
        {
            yield return $"<{links.Prev}>; rel=\"prev\"";
        }

        if (links.Next is not null)
        {
            yield return $"<{links.Next}>; rel=\"next\"";
        }

        if (links.Last is not null)
        {
            yield return $"<{links.Last}>; rel=\"last\"";
        }
    }
}
