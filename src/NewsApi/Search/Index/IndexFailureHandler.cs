using System.Diagnostics;
using Lucene.Net.Index;
using Microsoft.AspNetCore.Diagnostics;

namespace NewsApi.Search.Index;

/// <summary>Responds with 503 to a search that failed because the index is damaged. Any other failure remains an error (500).</summary>
internal sealed class IndexFailureHandler(IndexDamage damage, IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (!IsOfLucene(exception) || !await damage.CheckAsync(cancellationToken))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            Exception = new IndexNotReadyException(),
            ProblemDetails = { Status = StatusCodes.Status503ServiceUnavailable },
        });
    }

    // Damaged bytes cause exceptions of many types, also of the runtime library; all of them pass through Lucene.
    private static bool IsOfLucene(Exception exception) => exception is not (OperationCanceledException or ObjectDisposedException)
        && new StackTrace(exception).GetFrames().Any(frame => frame.GetMethod()?.Module.Assembly == typeof(IndexReader).Assembly);
}
