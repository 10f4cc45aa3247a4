namespace NewsApi.Search.Index;

/// <summary>Rebuilds the index while the active one, if there is one, is searched and follows the database.</summary>
internal sealed class IndexRebuild(ActiveIndex followed, IndexBuilder builder, RebuildJob job)
{
    /// <summary>Completes when a rebuild is requested.</summary>
    public Task Requested => job.Requested;

    public void Request() => job.Request();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            followed.Replace(await BuildAsync(cancellationToken));
        }
        catch
        {
            job.Fail("The index was not rebuilt; the server log has the reason.");
            throw;
        }

        job.Succeed();
    }

    private async Task<IndexGeneration> BuildAsync(CancellationToken cancellationToken)
    {
        var built = await followed.BeginAnotherAsync(cancellationToken);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var building = Task.Run(() => builder.BuildAsync(built, Options(stopping.Token), job.Report), CancellationToken.None);
        try
        {
            while (followed.IsCurrent && !building.IsCompleted)
            {
                await followed.FollowAsync(building, cancellationToken);
            }

            await building;
            return built;
        }
        catch
        {
            // A closed index ends its building at once.
            await stopping.CancelAsync();
            built.Dispose();
            await building.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    // Requests need a processor meanwhile.
    private ParallelOptions Options(CancellationToken cancellationToken) => new()
    {
        CancellationToken = cancellationToken,
        MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - (followed.IsCurrent ? 1 : 0)),
    };
}
