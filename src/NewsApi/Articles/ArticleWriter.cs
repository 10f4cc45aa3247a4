using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>Stores and replaces articles. Texts are parsed before the change is queued.</summary>
internal sealed class ArticleWriter(WriteQueue writes, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>What creating it would store.</summary>
    public static ParsedArticleResponse Preview(ArticleRequest request)
    {
        var parsed = ArticleParser.Parse(request.Text!);
        return ArticleBuilder.Build(request, parsed).ToParsedResponse(parsed.Diagnostics);
    }

    public Task<WriteResult> CreateAsync(ArticleRequest request, WriteRules rules, CancellationToken cancellationToken)
    {
        var article = ArticleBuilder.Build(request, ArticleParser.Parse(request.Text!));
        return writes.AddAsync(
            async (database, token) =>
                await rules.FinishAsync(database, await CreateAsync(database, article, rules.OnDuplicate, token), token),
            SizeOf(article),
            cancellationToken);
    }

    /// <summary>Replaces everything of an article but its id; null when there is no such article.</summary>
    public async Task<WriteResult?> ReplaceAsync(
        long id, ArticleRequest request, WriteRules rules, CancellationToken cancellationToken)
    {
        var article = ArticleBuilder.Build(request, ArticleParser.Parse(request.Text!));
        var edit = await PrepareAsync(_ => Task.FromResult<long?>(id), article, cancellationToken);
        return edit is null ? null : await writes.WriteAsync<WriteResult?>(
            async (database, token) =>
            {
                var stored = await database.Articles.SingleOrDefaultAsync(one => one.Id == id, token);
                return stored is null ? null : await ReplaceAsync(database, stored, edit, rules, token);
            },
            SizeOf(article),
            cancellationToken);
    }

    /// <summary>Stores an article, or replaces the one that its source knows by the same id.</summary>
    public async Task<WriteResult> PutAsync(ArticleRequest request, WriteRules rules, CancellationToken cancellationToken)
    {
        var article = ArticleBuilder.Build(request, ArticleParser.Parse(request.Text!));
        var edit = await PrepareAsync(
            database => Duplicates.FindSameIdAsync(database, article, 0, cancellationToken), article, cancellationToken);
        return await writes.WriteAsync(
            async (database, token) =>
            {
                var id = await Duplicates.FindSameIdAsync(database, article, 0, token);
                if (id is null)
                {
                    return rules.Preconditions.Required.Count > 0
                        ? new WriteResult(WriteOutcome.Stale)
                        : await CreateAsync(database, article, rules.OnDuplicate, token);
                }

                var stored = await database.Articles.SingleAsync(one => one.Id == id, token);
                return await ReplaceAsync(database, stored, edit ?? (await ArticleEdit.ReadAsync(database, stored.Id, article, token))!, rules, token);
            },
            SizeOf(article),
            cancellationToken);
    }

    /// <summary>Stores a seed once for all: not again when its text is known, even as one that was deleted.</summary>
    public Task<bool> CreateSeedAsync(string fileName, string text, CancellationToken cancellationToken)
    {
        var article = ArticleBuilder.Build(new ArticleRequest { Text = text }, ArticleParser.Parse(text));
        return writes.WriteAsync(
            async (database, token) =>
            {
                if (await database.LoadedSeeds.AnyAsync(seed => seed.ContentHash == article.ContentHash, token))
                {
                    return false;
                }

                database.LoadedSeeds.Add(new LoadedSeed
                {
                    ContentHash = article.ContentHash,
                    FileName = fileName,
                    LoadedAt = clock.GetUtcTime(),
                });
                await database.SaveChangesAsync(token);
                if (await Duplicates.FindAsync(database, article, 0, token) is not null)
                {
                    return false;
                }

                await StoreAsync(database, article, token);
                return true;
            },
            cancellationToken);
    }

    // The text is stored once whole, and once more in quotes and keys.
    private static long SizeOf(Article article) => article.Body.Text.Length * 2L;

    private async Task<ArticleEdit?> PrepareAsync(
        Func<NewsDbContext, Task<long?>> find, Article article, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return await find(database) is { } id ? await ArticleEdit.ReadAsync(database, id, article, cancellationToken) : null;
    }

    private async Task<WriteResult> CreateAsync(
        NewsDbContext database, Article article, OnDuplicate onDuplicate, CancellationToken cancellationToken)
    {
        var duplicate = onDuplicate == OnDuplicate.Create
            ? null
            : await Duplicates.FindAsync(database, article, 0, cancellationToken);
        return duplicate is null
            ? new WriteResult(WriteOutcome.Created, new Lazy<ArticleResponse>((await StoreAsync(database, article, cancellationToken)).ToResponse))
            : await Duplicates.AnswerAsync(database, duplicate.Value, onDuplicate, cancellationToken);
    }

    private async Task<WriteResult> ReplaceAsync(
        NewsDbContext database, Article stored, ArticleEdit edit, WriteRules rules, CancellationToken cancellationToken)
    {
        if (rules.Refuse(stored) is { } refused)
        {
            return refused;
        }

        var duplicate = rules.OnDuplicate == OnDuplicate.Create
            ? null
            : await Duplicates.FindOfChangeAsync(database, stored, edit.Article, cancellationToken);
        var present = duplicate is null ? await edit.BringUpAsync(database, stored, cancellationToken) : edit;
        var result = duplicate is null
            ? new WriteResult(WriteOutcome.Replaced, await database.ReplaceAsync(stored, present, clock.GetUtcTime(), cancellationToken))
            : await Duplicates.AnswerAsync(database, duplicate.Value, rules.OnDuplicate, cancellationToken);
        return await rules.FinishAsync(database, result, cancellationToken);
    }

    private async Task<Article> StoreAsync(NewsDbContext database, Article article, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcTime();
        (article.CreatedAt, article.RevisedAt) = (now, now);
        article.Stamp(now);
        await StoredNames.ResolveAsync(database, article, now, cancellationToken);
        database.InsertWhole(article);
        return article;
    }
}
