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
/// A server of the usual design, to compare writing with: each request has a context of EF Core, adds to it what the parser made of
/// the text unless an article has the same, and saves it in a transaction and a commit to disk of its own. It writes the same rows but
/// for the audit log and the counts of speakers and outlets. It validates nothing and has no search index.
/// </summary>
internal static class UsualServer
{
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
        await using var app = builder.Build();
        app.MapGet("/readyz", () => "ready");
        app.MapPost("/api/v1/articles", (Delegate)CreateAsync);
        await app.RunAsync();
    }

    private static async Task<IResult> CreateAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        var text = await body.ReadToEndAsync(http.RequestAborted);
        var parsed = ArticleParser.Parse(text);
        while (true)
        {
            await using var scope = http.RequestServices.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            var article = ArticleBuilder.Build(new ArticleRequest { Text = text }, parsed);
            if (await database.Articles.AnyAsync(other => other.ContentHash == article.ContentHash, http.RequestAborted))
            {
                return Results.Conflict();
            }

            await ResolveAsync(database, article);
            database.Add(article);
            try
            {
                await database.SaveChangesAsync(http.RequestAborted);
            }
            catch (DbUpdateException failure) when (failure.InnerException
                is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT }
                or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // Another stored the same name meanwhile.
                continue;
            }

            return Results.Json(article.ToResponse(), ArticleJsonContext.Default.ArticleResponse, statusCode: StatusCodes.Status201Created);
        }
    }

    // The stored speakers in the place of new ones. The samples name no outlets.
    private static async Task ResolveAsync(NewsDbContext database, Article article)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        (article.CreatedAt, article.RevisedAt) = (now, now);
        ArticleStore.Stamp(article, now);
        var keys = article.Quotes.Select(quote => quote.Speaker?.NameKey).OfType<string>().Distinct().ToList();
        var speakers = await database.Speakers.Where(speaker => keys.Contains(speaker.NameKey))
            .ToDictionaryAsync(speaker => speaker.NameKey);
        var mentioned = article.Quotes.Select(quote => quote.Speaker).Concat(article.Roles.Select(role => role.Speaker));
        foreach (var speaker in mentioned.OfType<Speaker>())
        {
            if (speakers.TryAdd(speaker.NameKey, speaker))
            {
                (speaker.CreatedAt, speaker.UpdatedAt) = (now, now);
            }
        }

        article.Quotes.ForEach(quote => quote.Speaker = quote.Speaker is { } speaker ? speakers[speaker.NameKey] : null);
        article.Roles.ForEach(role => role.Speaker = speakers[role.Speaker.NameKey]);
    }
}
