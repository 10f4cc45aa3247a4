using NewsApi.Model;
using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>The servers that share a database of PostgreSQL. None of this waits for the writer.</summary>
internal sealed class PostgreSqlNodes(NpgsqlDataSource source, StorePreparation preparation) : StoreNodes
{
    private const string Seen =
        """
        SELECT "Id", EXTRACT(epoch FROM clock_timestamp() - "SeenAt")::float8 FROM "Nodes"
        WHERE "SeenAt" > clock_timestamp() - $1 ORDER BY "SeenAt" DESC LIMIT 1
        """;

    private const string Report =
        """
        INSERT INTO "Nodes" ("Id", "Version", "Sequence", "Reason", "StartedAt", "SeenAt") VALUES ($1, $2, $3, $4, $5, clock_timestamp())
        ON CONFLICT ("Id") DO UPDATE SET "Version" = EXCLUDED."Version", "Sequence" = EXCLUDED."Sequence", "Reason" = EXCLUDED."Reason",
          "StartedAt" = EXCLUDED."StartedAt", "SeenAt" = EXCLUDED."SeenAt"
        """;

    private const string Remove =
        """DELETE FROM "Nodes" WHERE "Id" = $1 OR "SeenAt" < clock_timestamp() - interval '1 day'""";

    // The row is the lock: of two that come at once, the second waits for the first, and then finds its lease.
    private const string Lease =
        """
        INSERT INTO "JobLeases" AS lease ("Job", "Owner", "ExpiresAt") VALUES ($1, $2, clock_timestamp() + $3)
        ON CONFLICT ("Job") DO UPDATE SET "Owner" = EXCLUDED."Owner", "ExpiresAt" = clock_timestamp() + $3
        WHERE lease."Owner" = EXCLUDED."Owner" OR lease."ExpiresAt" <= clock_timestamp()
        """;

    private const string Release = """DELETE FROM "JobLeases" WHERE "Job" = $1 AND "Owner" = $2""";

    public override bool IsShared => true;

    public override async Task<string?> FindServerAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Seen);
        command.Parameters.Add(new NpgsqlParameter { Value = MaxSilence });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? $"the server {reader.GetString(0)} works on {preparation.Name}, it was seen {reader.GetDouble(1):0} s ago"
            : null;
    }

    public override Task ReportAsync(Node node, CancellationToken cancellationToken) => ExecuteAsync(
        Report, [node.Id, node.Version, node.Sequence, node.Reason, node.StartedAt], cancellationToken);

    public override Task RemoveAsync(string id, CancellationToken cancellationToken) => ExecuteAsync(Remove, [id], cancellationToken);

    public override async Task<bool> TryLeaseAsync(string job, string owner, TimeSpan duration, CancellationToken cancellationToken) =>
        await ExecuteAsync(Lease, [job, owner, duration], cancellationToken) == 1;

    public override Task ReleaseAsync(string job, string owner, CancellationToken cancellationToken) =>
        ExecuteAsync(Release, [job, owner], cancellationToken);

    private async Task<int> ExecuteAsync(string sql, object?[] values, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
