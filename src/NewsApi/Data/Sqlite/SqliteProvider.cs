using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsApi.Commands;
using NewsApi.Data;
using NewsApi.Data.Sqlite;

[assembly: StoreProvider("Sqlite", typeof(SqliteProvider))]

namespace NewsApi.Data.Sqlite;

/// <summary>The store in a SQLite file.</summary>
internal sealed class SqliteProvider : StoreProvider
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<SqliteConnectionSettings>();
        services.AddDbContextPool<NewsDbContext, SqliteNewsDbContext>((provider, options) => options
            .UseSqlite(ConnectionStringOf(provider.GetRequiredService<IConfiguration>()))
            .AddInterceptors(provider.GetRequiredService<SqliteConnectionSettings>()));
        services.AddSingleton<StorePreparation, SqlitePreparation>();
        services.AddSingleton<WriterSessionFactory>(provider =>
            () => SqliteWriterSession.OpenAsync(provider.GetRequiredService<IServiceScopeFactory>()));
    }

    /// <summary>The connection string as configured. <see cref="SqliteConnectionSettings"/> turns foreign keys on, whatever it says.</summary>
    /// <exception cref="StartFailure">It is not a valid connection string.</exception>
    public static string ConnectionStringOf(IConfiguration configuration)
    {
        try
        {
            return new SqliteConnectionStringBuilder(configuration.GetConnectionString(StoreSetup.ConnectionName)) { ForeignKeys = null }
                .ConnectionString;
        }
        catch (ArgumentException failure)
        {
            throw new StartFailure($"ConnectionStrings__{StoreSetup.ConnectionName} is not valid: {failure.Message}", failure);
        }
    }
}
