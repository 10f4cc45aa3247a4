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

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            // Servers that start together take turns.
            await using var turn = await PostgreSqlLock.TakeAsync(source, cancellationToken);
            await schema.PrepareAsync(database, Name, cancellationToken);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
        {
            throw new StartFailure(
                $"ConnectionStrings__NewsApi: the database {Name} cannot be used: {failure.GetBaseException().Message}", failure);
        }
    }

    public override Task PrepareForCommandAsync(bool create, CancellationToken cancellationToken) => PrepareAsync(cancellationToken);
}
