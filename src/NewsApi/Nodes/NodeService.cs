using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Nodes;

/// <summary>Lists the servers that work on the database.</summary>
internal sealed class NodeService(NewsDbContext database, StoreNodes nodes, NodeReporter reporter, TimeProvider clock)
{
    /// <summary>Lists the servers that were seen within the last day; those that were stopped are left out.</summary>
    public async Task<IReadOnlyList<NodeResponse>> ListAsync(CancellationToken cancellationToken)
    {
        var own = reporter.Describe();
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var known = nodes.IsShared
            ? await database.Nodes.AsNoTracking().Where(node => node.Id != own.Id).ToListAsync(cancellationToken)
            : [];
        var last = await database.Changes.MaxAsync(change => (long?)change.Sequence, cancellationToken) ?? 0;
        var responses = new List<NodeResponse>();
        foreach (var node in known.Append(own).OrderBy(node => node.Id, StringComparer.Ordinal))
        {
            responses.Add(await DescribeAsync(node, node == own, last, cancellationToken));
        }

        return responses;
    }

    private async Task<NodeResponse> DescribeAsync(Node node, bool isOwn, long last, CancellationToken cancellationToken)
    {
        var lacking = await database.ChangesAfter(node.Sequence).Select(change => (DateTime?)change.At)
            .FirstOrDefaultAsync(cancellationToken);
        var reason = clock.GetUtcTime() - node.SeenAt > StoreNodes.MaxSilence ? "The server has not reported for a while." : node.Reason;
        return new NodeResponse
        {
            Id = node.Id,
            IsThisServer = isOwn,
            Version = node.Version,
            IsReady = reason is null,
            Reason = reason,
            LastSequence = node.Sequence,
            Lag = Math.Max(0, last - node.Sequence),
            LagSeconds = lacking is { } at ? Math.Max(0, (clock.GetUtcTime() - at).TotalSeconds) : 0,
            StartedAt = node.StartedAt,
            LastSeenAt = node.SeenAt,
        };
    }
}
