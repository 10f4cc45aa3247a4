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

    private const string ReportJob =
        """
        INSERT INTO "NodeJobs" AS job ("Id", "Kind", "Status", "Done", "Total", "CreatedAt", "EndedAt", "Error", "SeenAt")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())
        ON CONFLICT ("Id") DO UPDATE SET "Status" = EXCLUDED."Status", "Done" = EXCLUDED."Done", "Total" = EXCLUDED."Total",
          "EndedAt" = EXCLUDED."EndedAt", "Error" = EXCLUDED."Error", "SeenAt" = EXCLUDED."SeenAt"
        WHERE job."EndedAt" IS NULL
        """;

    private const string ListJobs =
        """
        SELECT "Id", "Kind", "Status", "Done", "Total", "CreatedAt", "EndedAt", "Error", "SeenAt",
          "EndedAt" IS NULL AND "SeenAt" < clock_timestamp() - $1
        FROM "NodeJobs" ORDER BY "Id" DESC LIMIT 100
        """;

    private const string RemoveJobs = """DELETE FROM "NodeJobs" WHERE "SeenAt" < clock_timestamp() - interval '7 days'""";

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

    public override async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        await ExecuteAsync(Remove, [id], cancellationToken);
        await ExecuteAsync(RemoveJobs, [], cancellationToken);
    }

    public override async Task ReportJobsAsync(IReadOnlyList<NodeJob> jobs, CancellationToken cancellationToken)
    {
        foreach (var job in jobs)
        {
            await ExecuteAsync(
                ReportJob,
                [job.Id, job.Kind, job.Status, job.Done, job.Total, job.CreatedAt, job.EndedAt, job.Error],
                cancellationToken);
        }
    }

    public override async Task<(IReadOnlyList<NodeJob> Jobs, IReadOnlySet<long> Lost)> ListJobsAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(ListJobs);
        command.Parameters.Add(new NpgsqlParameter { Value = MaxSilence });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (jobs, lost) = (new List<NodeJob>(), new HashSet<long>());
        while (await reader.ReadAsync(cancellationToken))
        {
            var job = Read(reader);
            jobs.Add(job);
            if (reader.GetBoolean(reader.FieldCount - 1))
            {
                lost.Add(job.Id);
            }
        }

        return (jobs, lost);
    }

    private static NodeJob Read(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Kind = reader.GetString(1),
        Status = reader.GetString(2),
        Done = reader.GetInt64(3),
        Total = reader.IsDBNull(4) ? null : reader.GetInt64(4),
        CreatedAt = reader.GetDateTime(5),
        EndedAt = reader.IsDBNull(6) ? null : reader.GetDateTime(6),
        Error = reader.IsDBNull(7) ? null : reader.GetString(7),
        SeenAt = reader.GetDateTime(8),
    };

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
