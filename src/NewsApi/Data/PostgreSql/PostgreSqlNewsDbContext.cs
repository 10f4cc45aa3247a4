using System.Data;
using Microsoft.EntityFrameworkCore;

namespace NewsApi.Data.PostgreSql;

/// <summary>The store on PostgreSQL.</summary>
internal sealed class PostgreSqlNewsDbContext(DbContextOptions<PostgreSqlNewsDbContext> options) : NewsDbContext(options)
{
    public override RowForm RowForm { get; } = new PostgreSqlRowForm();

    /// <summary>Whether the transaction of the writer goes on beside others.</summary>
    public bool IsBesideOthers { get; set; }

    public override void BeginLastPart()
    {
        if (IsBesideOthers)
        {
            Database.ExecuteSqlRaw(PostgreSqlLock.TakeOrder);
            IsBesideOthers = false;
        }
    }

    public override async Task<IAsyncDisposable?> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken)
            : null;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // The order of the bytes in UTF-8, as SQLite has it: any other changes with the version of the operating system.
        configurationBuilder.Properties<string>().HaveConversion<StoredTextConverter>().HaveColumnType("text").UseCollation("C");
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<NamesConverter, NamesComparer>().UseCollation("C");
    }
}
