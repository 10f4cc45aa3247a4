using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsApi.Data;
using NewsApi.Data.Copying;
using NewsApi.Data.Sqlite;
using NewsApi.Settings;
using SQLitePCL;

[assembly: StoreProvider("Sqlite", typeof(SqliteProvider), "Data Source", "DataSource", "Filename")]

namespace NewsApi.Data.Sqlite;

/// <summary>The store in a SQLite file.</summary>
internal sealed class SqliteProvider : StoreProvider
{
    // Each context keeps a connection open, with its own page cache; SQLite runs on as many threads as there are processors.
    public static readonly int PooledContexts = 2 * Environment.ProcessorCount;

    public override void AddServices(IServiceCollection services)
    {
        StopCountingMemory();
        services.AddSingleton<SqliteConnectionSettings>();
        services.AddSingleton<SqlitePreparedCommands>();
        services.AddSingleton<SqliteCancellation>();
        // Lists as one parameter: their statements stay prepared; one parameter for each value makes EF write the SQL each time.
        services.AddDbContextPool<NewsDbContext, SqliteNewsDbContext>(
            (provider, options) => options
                .UseSqlite(
                    ConnectionStringOf(provider.GetRequiredService<IConfiguration>()),
                    sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .LogTo((id, _) => id == RelationalEventId.CommandExecuted, provider.GetRequiredService<ObservedQueries>().Observe)
                .AddInterceptors(
                    provider.GetRequiredService<SqliteConnectionSettings>(),
                    provider.GetRequiredService<SqlitePreparedCommands>(),
                    provider.GetRequiredService<SqliteCancellation>()),
            PooledContexts);
        services.AddSingleton<SqliteFileLock>();
        services.AddSingleton<StorePreparation, SqlitePreparation>();
        services.AddSingleton<StoreArchive, SqliteArchive>();
        services.AddSingleton<StoreNodes, SqliteNodes>();
        services.AddSingleton<StoreTransfer, SqliteTransfer>();
        services.AddSingleton<StoreFailures>(SqliteConditions.Find);
        // Before the writer: it is stopped after it.
        services.AddHostedService<IdleCheckpoint>();
        services.AddSingleton(provider => new WriterSessions(
            () => SqliteWriterSession.OpenAsync(provider.GetRequiredService<IServiceScopeFactory>()), Count: 1));
    }

    /// <summary>
    /// The connection string as configured. <see cref="SqliteConnectionSettings"/> turns foreign keys on, whatever it says.
    /// </summary>
    /// <exception cref="StartFailure">It is not valid.</exception>
    public static string ConnectionStringOf(IConfiguration configuration)
    {
        var builder = SqliteConnectionCheck.Read(
            $"ConnectionStrings__{StoreSetup.ConnectionName}", configuration.GetConnectionString(StoreSetup.ConnectionName));
        builder.ForeignKeys = null;
        return builder.ConnectionString;
    }

    /// <summary>The path of the database.</summary>
    public static string PathOf(IConfiguration configuration) =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionStringOf(configuration)).DataSource);

    // SQLite counts the memory that it uses under one lock for all threads: reading on two processors takes 220 µs with it,
    // 172 µs without. It can be set only before the first connection of the process.
    // The lock of each connection stays, which costs a twentieth: without it, a command that is not disposed and that the garbage
    // collector finalizes on its thread, while its connection works on another, crashes the process.
    private static void StopCountingMemory()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }
}
