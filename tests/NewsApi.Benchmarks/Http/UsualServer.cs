using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Data.Copying;
using NewsApi.Data.PostgreSql;
using NewsApi.Data.Sqlite;
using NewsApi.Model;
using NewsApi.Parsing;
using Npgsql;
using SQLitePCL;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// A server of the usual design, to compare writing with: an API key by the framework's authentication, validation by FluentValidation,
/// and for each request a context of EF Core, which adds what the parser made of the text unless an article has the same, and saves it
/// in a transaction and a commit to disk of its own, with an entry of the audit log and the counts of its speakers. Triggers log its
/// changes. It does less than what POST /articles promises: it does not chain the audit log, does not number changes in the order of
/// their commits, and knows neither merged speakers, outlets, limits nor idempotency keys, none of which the benchmark uses. On
/// PostgreSQL it can be searched by the database's own full-text search; on SQLite it cannot be searched.
/// </summary>
internal static class UsualServer
{
    // Full-text search as Npgsql's documentation sets it up, for the texts of articles and of quotes; and the rule that the API has
    // unless a request asks for a second article: no two of the same text.
    private const string SearchAndUniqueTexts =
        """
        ALTER TABLE "ArticleTexts" ADD COLUMN "Search" tsvector GENERATED ALWAYS AS (to_tsvector('english', "Text")) STORED;
        CREATE INDEX ON "ArticleTexts" USING gin ("Search");
        ALTER TABLE "Quotes" ADD COLUMN "Search" tsvector GENERATED ALWAYS AS (to_tsvector('english', "Text")) STORED;
        CREATE INDEX ON "Quotes" USING gin ("Search");
        DROP INDEX "IX_Articles_ContentHash";
        CREATE UNIQUE INDEX ON "Articles" ("ContentHash");
        """;

    private static long _audited;

    /// <summary>Serves from a file of SQLite in a folder.</summary>
    public static async Task OnSqliteAsync(string address, string folder)
    {
        await using (await SampleStore.OpenAsync(folder))
        {
            // The same tables, indexes and triggers.
        }

        await RunAsync(address, services => services.AddDbContextPool<NewsDbContext, SqliteNewsDbContext>(options => options
            .UseSqlite($"Data Source={Path.Combine(folder, "newsapi.db")};Foreign Keys=True")
            .AddInterceptors(new SqliteConnectionSettings())));
    }

    /// <summary>Serves from an empty database of PostgreSQL.</summary>
    public static async Task OnPostgreSqlAsync(string address, string connection)
    {
        await using (var store = OpenedStore.At("usual", connection))
        {
            await store.PrepareToWriteAsync(CancellationToken.None);
            await using var scope = store.CreateScope();
            await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Database.ExecuteSqlRawAsync(SearchAndUniqueTexts);
        }

        await RunAsync(address, services => services.AddDbContextPool<NewsDbContext, PostgreSqlNewsDbContext>(options => options
            .UseNpgsql(connection)));
    }

    private static async Task RunAsync(string address, Action<IServiceCollection> addDatabase)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        addDatabase(builder.Services);
        builder.Services.AddAuthentication(UsualKeys.Scheme).AddScheme<AuthenticationSchemeOptions, UsualKeys>(UsualKeys.Scheme, null);
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<IValidator<ArticleRequest>, ArticleRequestValidator>();
        await using var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/readyz", () => "ready");
        app.MapPost("/api/v1/articles", (Delegate)CreateAsync).RequireAuthorization();
        await app.RunAsync();
    }

    private static async Task<IResult> CreateAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        var request = new ArticleRequest { Text = await body.ReadToEndAsync(http.RequestAborted) };
        var validation = await http.RequestServices.GetRequiredService<IValidator<ArticleRequest>>().ValidateAsync(request);
        if (!validation.IsValid)
        {
            return Results.ValidationProblem(validation.ToDictionary());
        }

        var parsed = ArticleParser.Parse(request.Text!);
        while (true)
        {
            await using var scope = http.RequestServices.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            var article = ArticleBuilder.Build(request, parsed);
            if (await database.Articles.AnyAsync(other => other.ContentHash == article.ContentHash, http.RequestAborted))
            {
                return Results.Conflict();
            }

            await ResolveAsync(database, article);
            database.Add(article);
            try
            {
                await SaveAsync(database, article, http);
            }
            catch (DbUpdateException failure) when (failure.InnerException
                is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT }
                or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // Another stored the same name meanwhile.
                continue;
            }

            http.Response.Headers.Location = $"/api/v1/articles/{article.Id}";
            http.Response.Headers.ETag = $"\"{article.Version}\"";
            return Results.Json(article.ToResponse(), ArticleJsonContext.Default.ArticleResponse, statusCode: StatusCodes.Status201Created);
        }
    }

    // The entry of the audit log has the id that the database gave to the article.
    private static async Task SaveAsync(NewsDbContext database, Article article, HttpContext http)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(http.RequestAborted);
        await database.SaveChangesAsync(http.RequestAborted);
        database.Add(new AuditEntry
        {
            Number = Interlocked.Increment(ref _audited),
            At = article.CreatedAt,
            Actor = http.User.Identity!.Name!,
            ActorId = http.User.Identity.Name!,
            Address = http.Connection.RemoteIpAddress?.ToString(),
            Action = $"{http.Request.Method} {http.Request.Path}",
            TraceId = http.TraceIdentifier,
            Outcome = AuditOutcome.Done,
            Entity = "article",
            EntityId = article.Id,
            Detail = "created",
            Hash = AuditEntry.NoHash,
        });
        await database.SaveChangesAsync(http.RequestAborted);
        await CountAsync(database, article, http.RequestAborted);
        await transaction.CommitAsync(http.RequestAborted);
    }

    // In the database, as others count at the same time; last, and in one order, as each row is locked until the commit.
    private static async Task CountAsync(NewsDbContext database, Article article, CancellationToken cancellationToken)
    {
        var counts = article.Quotes.Where(quote => quote.SpeakerId is not null).CountBy(quote => quote.SpeakerId!.Value);
        foreach (var (id, quotes) in counts.OrderBy(count => count.Key))
        {
            await database.Speakers.Where(speaker => speaker.Id == id).ExecuteUpdateAsync(
                update => update.SetProperty(speaker => speaker.QuoteCount, speaker => speaker.QuoteCount + quotes)
                    .SetProperty(speaker => speaker.ArticleCount, speaker => speaker.ArticleCount + 1),
                cancellationToken);
        }
    }

    // The stored speakers in the place of new ones. The samples name no outlets.
    private static async Task ResolveAsync(NewsDbContext database, Article article)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        (article.CreatedAt, article.RevisedAt) = (now, now);
        ArticleStore.Stamp(article, now);
        var keys = article.Quotes.Select(quote => quote.Speaker?.NameKey).OfType<string>().Distinct().ToList();
        var speakers = await database.Speakers.Include(speaker => speaker.Aliases)
            .Where(speaker => keys.Contains(speaker.NameKey)).ToDictionaryAsync(speaker => speaker.NameKey);
        var mentioned = article.Quotes.Select(quote => quote.Speaker).Concat(article.Roles.Select(role => role.Speaker));
        foreach (var speaker in mentioned.OfType<Speaker>())
        {
            if (speakers.TryAdd(speaker.NameKey, speaker))
            {
                (speaker.CreatedAt, speaker.UpdatedAt) = (now, now);
                continue;
            }

            var known = speakers[speaker.NameKey];
            known.Aliases.AddRange(speaker.Aliases.Where(alias => known.Aliases.TrueForAll(old => old.NameKey != alias.NameKey))
                .Select(alias => new SpeakerAlias { Name = alias.Name, NameKey = alias.NameKey }).ToList());
        }

        article.Quotes.ForEach(quote => quote.Speaker = quote.Speaker is { } speaker ? speakers[speaker.NameKey] : null);
        article.Roles.ForEach(role => role.Speaker = speakers[role.Speaker.NameKey]);
    }
}
