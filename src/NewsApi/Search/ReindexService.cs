using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Requests rebuilds of the search index, on each server that shares the database.</summary>
internal sealed class ReindexService(WriteQueue writes, RebuildJob rebuild, JobList jobs)
{
    /// <summary>Requests a rebuild; returns the job of this server. Other servers follow within seconds, or when they start.</summary>
    public async Task<Job> RequestAsync(CancellationToken cancellationToken)
    {
        await writes.WriteAsync(
            (database, token) => database.StoreInfos.ExecuteUpdateAsync(
                update => update.SetProperty(store => store.IndexBuild, store => store.IndexBuild + 1), token),
            cancellationToken);
        var job = rebuild.Request();
        await jobs.ReportAsync(cancellationToken);
        return job;
    }
}
