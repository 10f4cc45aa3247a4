using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsApi.Settings;
using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>Makes the database of PostgreSQL ready: its tables, its identity. The database itself must exist.</summary>
internal sealed class PostgreSqlPreparation(
    IServiceScopeFactory scopes, IConfiguration configuration, NpgsqlDataSource source, StoreSchema schema)
    : StorePreparation
{
    private readonly NpgsqlConnectionStringBuilder _connection = PostgreSqlProvider.ConnectionStringOf(configuration);

    public override string Name => $"{_connection.Database} at {_connection.Host}:{_connection.Port}";

    /// <summary>The folder of this server's own files, such as its search index. Servers on one machine need one each.</summary>
    public override string Folder => Path.GetFullPath("data");

    public override string AddressFile => Path.Combine(Folder, "server.address");

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        _ = PostgreSqlReplica.ConnectionStringOf(configuration);
        await ExplainAsync(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            // Servers that start together wait for each other.
            await using var startLock = await PostgreSqlLock.TakeAsync(source, cancellationToken);
            await RefuseForeignAsync(database, cancellationToken);
            // EF Core would look for its table by a statement that fails, and log that as an error.
            await database.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
            await schema.PrepareAsync(database, Name, cancellationToken);
        });
    }

    public override async Task PrepareForCommandAsync(bool create, CancellationToken cancellationToken)
    {
        if (!create)
        {
            await RequireTablesAsync(cancellationToken);
        }

        await PrepareAsync(cancellationToken);
    }

    private async Task ExplainAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
        {
            throw new StartFailure(
                $"ConnectionStrings__NewsApi: the database {Name} cannot be used: {failure.GetBaseException().Message}", failure);
        }
    }

    private Task RequireTablesAsync(CancellationToken cancellationToken) => ExplainAsync(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        if (!await database.GetService<IHistoryRepository>().ExistsAsync(cancellationToken))
        {
            throw new StartFailure($"ConnectionStrings__NewsApi: the database {Name} has no tables of NewsApi.");
        }
    });

    private async Task RefuseForeignAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var tables = await database.Database
            .SqlQuery<string>($"SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()")
            .ToListAsync(cancellationToken);
        if (tables.Count > 0 && !tables.Contains(HistoryRepository.DefaultTableName))
        {
            throw new StartFailure(
                $"ConnectionStrings__NewsApi: the database {Name} belongs to another program; name another one, which may be empty.");
        }
    }
}
