using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using NewsApi.Exports;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>Streams the results of an import.</summary>
internal sealed record ImportResult(Import Import) : IActionResult
{
    // A client may think for a while between two lines.
    private static readonly MinDataRate PatientRate = new(bytesPerSecond: 1, gracePeriod: TimeSpan.FromMinutes(1));

    /// <summary>Starts the work that the response shows; null if the import runs or has ended already.</summary>
    public Func<Task>? Work { get; init; }

    /// <summary>Completes when results may be sent; null if that is when the work is done.</summary>
    public Task? Ready { get; init; }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = PatientRate;
        }

        var work = Work?.Invoke() ?? Task.CompletedTask;
        await Task.WhenAny(work, Ready ?? work);
        if (work.Exception?.InnerException is ImportConflictException)
        {
            var problem = http.RequestServices.GetRequiredService<ProblemResults>();
            await problem.Of(http, StatusCodes.Status422UnprocessableEntity, ProblemTypes.KeyReused).ExecuteResultAsync(context);
            return;
        }

        if (work.IsFaulted)
        {
            // Nothing is written yet: the response is a problem.
            await work;
        }

        http.Response.ContentType = $"{ExportResult<object>.Ndjson}; charset=utf-8";
        http.Response.Headers.ContentLocation = ImportLinks.Of(Import).Results;
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            if (!HttpMethods.IsHead(http.Request.Method))
            {
                var results = http.RequestServices.GetRequiredService<ImportResults>();
                await results.WriteAsync(Import, http.Response.Body, http.RequestAborted);
            }
        }
        finally
        {
            // The summary has the reason for which it ended.
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
