using Microsoft.EntityFrameworkCore;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>The store. What differs between database systems is in a subclass for each.</summary>
internal abstract class NewsDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleText> ArticleTexts => Set<ArticleText>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();

    public DbSet<RevisionBody> RevisionBodies => Set<RevisionBody>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<QuoteRevision> QuoteRevisions => Set<QuoteRevision>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<SpeakerAlias> SpeakerAliases => Set<SpeakerAlias>();

    public DbSet<SpeakerRevision> SpeakerRevisions => Set<SpeakerRevision>();

    public DbSet<SpeakerSuggestion> SpeakerSuggestions => Set<SpeakerSuggestion>();

    public DbSet<SpeakerMatchKey> SpeakerMatchKeys => Set<SpeakerMatchKey>();

    public DbSet<QuoteReview> QuoteReviews => Set<QuoteReview>();

    public DbSet<Reparse> Reparses => Set<Reparse>();

    public DbSet<ReparseResult> ReparseResults => Set<ReparseResult>();

    public DbSet<SpeakerRole> SpeakerRoles => Set<SpeakerRole>();

    public DbSet<Outlet> Outlets => Set<Outlet>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<LoadedSeed> LoadedSeeds => Set<LoadedSeed>();

    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportLine> ImportLines => Set<ImportLine>();

    public DbSet<ImportPart> ImportParts => Set<ImportPart>();

    public DbSet<JobLease> JobLeases => Set<JobLease>();

    public DbSet<NodeJob> NodeJobs => Set<NodeJob>();

    public DbSet<Node> Nodes => Set<Node>();

    public DbSet<StoreInfo> StoreInfos => Set<StoreInfo>();

    /// <summary>Writes rows without the change tracker.</summary>
    public RowWriter Rows => field ??= new RowWriter(this);

    /// <summary>How the statements of <see cref="Rows"/> take their values.</summary>
    public abstract RowForm RowForm { get; }

    /// <summary>
    /// Begins to read: until it is disposed, every query sees the database as it was at the first of them. Null where the
    /// reading has begun already: it goes on.
    /// </summary>
    public abstract Task<IAsyncDisposable?> BeginSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Begins the last part of a transaction that stores articles while others do: from here to the commit there is one at a time, so
    /// that changes are numbered in the order of the commits.
    /// </summary>
    public virtual void BeginLastPart()
    {
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<IReadOnlyList<Parsing.TextSpan>>()
            .HaveConversion<TextSpansConverter, TextSpansComparer>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<NamesConverter, NamesComparer>();
    }
}
