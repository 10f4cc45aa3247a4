namespace NewsApi.Search.Index;

/// <summary>Builds the index anew while the one in place, if there is one, goes on to answer and to follow.</summary>
internal sealed class IndexRebuild(FollowedIndex followed, IndexBuilder builder, RebuildJob job)
{
    /// <summary>Completes as soon as a rebuild is wanted.</summary>
    public Task Asked => job.Asked;

    public void Ask() => job.Ask();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            followed.Replace(await BuildAsync(cancellationToken));
        }
        catch
        {
            job.Fail("The index was not built; the log of the server says why.");
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
            // What is closed ends its work at once, even where it would go on for minutes.
            await stopping.CancelAsync();
            built.Dispose();
            await building.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    // Those who are answered meanwhile need a processor, too.
    private ParallelOptions Options(CancellationToken cancellationToken) => new()
    {
        CancellationToken = cancellationToken,
        MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - (followed.IsCurrent ? 1 : 0)),
    };
}
