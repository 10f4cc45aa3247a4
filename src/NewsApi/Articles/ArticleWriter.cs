using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>Stores, replaces and removes articles. Texts are parsed before the change is queued.</summary>
internal sealed class ArticleWriter(WriteQueue writes, TimeProvider clock)
{
    /// <summary>What creating it would store.</summary>
    public static ParsedArticleResponse Preview(ArticleRequest request)
    {
        var parsed = ArticleParser.Parse(request.Text!);
        return ArticleBuilder.Build(request, parsed).ToParsedResponse(parsed.Diagnostics);
    }

    public Task<WriteResult> CreateAsync(
        ArticleRequest request, OnDuplicate onDuplicate, CancellationToken cancellationToken)
    {
        var article = ArticleBuilder.Build(request, ArticleParser.Parse(request.Text!));
        return writes.WriteAsync(
            (database, token) => CreateAsync(database, article, onDuplicate, token), SizeOf(article), cancellationToken);
    }

    /// <summary>Replaces everything of an article but its id; null when there is no such article.</summary>
    public Task<WriteResult?> ReplaceAsync(
        long id, ArticleRequest request, WriteRules rules, CancellationToken cancellationToken)
    {
        var article = ArticleBuilder.Build(request, ArticleParser.Parse(request.Text!));
        return writes.WriteAsync<WriteResult?>(
            async (database, token) =>
            {
                var stored = await database.Articles.SingleOrDefaultAsync(one => one.Id == id, token);
                return stored is null ? null : await ReplaceAsync(database, stored, article, rules, token);
            },
            cancellationToken);
    }

    /// <summary>Stores an article, or replaces the one that its source knows by the same id.</summary>
    public Task<WriteResult> PutAsync(ArticleRequest request, WriteRules rules, CancellationToken cancellationToken)
    {
        var article = ArticleBuilder.Build(request, ArticleParser.Parse(request.Text!));
        return writes.WriteAsync(
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
                return await ReplaceAsync(database, stored, article, rules, token);
            },
            cancellationToken);
    }

    /// <summary>Removes an article with everything that belongs to it; null when there is no such article.</summary>
    public Task<WriteResult?> DeleteAsync(long id, WriteRules rules, CancellationToken cancellationToken) =>
        writes.WriteAsync<WriteResult?>(
            async (database, token) =>
            {
                var stored = await database.Articles.SingleOrDefaultAsync(one => one.Id == id, token);
                if (stored is null)
                {
                    return null;
                }

                if (rules.Refuse(stored) is { } stale)
                {
                    return stale;
                }

                await database.Articles.Where(one => one.Id == id).ExecuteDeleteAsync(token);
                return new WriteResult(WriteOutcome.Deleted);
            },
            cancellationToken);

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

    private async Task<WriteResult> CreateAsync(
        NewsDbContext database, Article article, OnDuplicate onDuplicate, CancellationToken cancellationToken)
    {
        var duplicate = onDuplicate == OnDuplicate.Create
            ? null
            : await Duplicates.FindAsync(database, article, 0, cancellationToken);
        return duplicate is null
            ? new WriteResult(WriteOutcome.Created, await StoreAsync(database, article, cancellationToken))
            : await AnswerDuplicateAsync(database, duplicate.Value, onDuplicate, cancellationToken);
    }

    private async Task<WriteResult> ReplaceAsync(
        NewsDbContext database, Article stored, Article article, WriteRules rules, CancellationToken cancellationToken)
    {
        if (rules.Refuse(stored) is { } refused)
        {
            return refused;
        }

        var duplicate = rules.OnDuplicate == OnDuplicate.Create
            ? null
            : await Duplicates.FindAsync(database, article, stored.Id, cancellationToken);
        return duplicate is null
            ? new WriteResult(WriteOutcome.Replaced, await ReplaceAsync(database, stored, article, cancellationToken))
            : await AnswerDuplicateAsync(database, duplicate.Value, rules.OnDuplicate, cancellationToken);
    }

    private static async Task<WriteResult> AnswerDuplicateAsync(
        NewsDbContext database, long id, OnDuplicate onDuplicate, CancellationToken cancellationToken) =>
        onDuplicate == OnDuplicate.Return
            ? new WriteResult(WriteOutcome.Returned, await database.Articles.FindWholeAsync(id, cancellationToken))
            : new WriteResult(WriteOutcome.Rejected, null, id);

    private async Task<ArticleResponse> StoreAsync(
        NewsDbContext database, Article article, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcTime();
        article.CreatedAt = now;
        article.Stamp(now);
        await StoredNames.ResolveAsync(database, article, now, cancellationToken);
        await database.InsertWholeAsync(article, cancellationToken);
        return article.ToResponse();
    }

    private async Task<ArticleResponse> ReplaceAsync(
        NewsDbContext database, Article stored, Article article, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcTime();
        var hasSameParts = await HasSamePartsAsync(database, stored, article, cancellationToken);
        if (hasSameParts)
        {
            // The quotes keep their ids: what refers to them stays right.
            await database.ArticleTags.Where(tag => tag.ArticleId == stored.Id).ExecuteDeleteAsync(cancellationToken);
            (article.Sections, article.Quotes, article.Roles) = ([], [], []);
        }
        else
        {
            await database.DeletePartsAsync(stored.Id, cancellationToken);
        }

        await StoredNames.ResolveAsync(database, article, now, cancellationToken);
        database.AddNamesOf(article);
        article.CreatedAt = stored.CreatedAt;
        article.Stamp(now);
        var (sections, quotes) = article.TakeOutParts();
        var isListedElsewhere = stored.ListedAt != article.ListedAt;
        stored.TakeOver(article, withParts: !hasSameParts);
        stored.Version++;
        await database.SaveChangesAsync(cancellationToken);
        if (!hasSameParts)
        {
            await database.StorePartsAsync(stored, sections, quotes, cancellationToken);
            return stored.ToResponse();
        }

        if (isListedElsewhere)
        {
            await database.Quotes.Where(quote => quote.ArticleId == stored.Id).ExecuteUpdateAsync(
                update => update.SetProperty(quote => quote.ListedAt, stored.ListedAt), cancellationToken);
        }

        return (await database.Articles.FindWholeAsync(stored.Id, cancellationToken))!;
    }

    private static async Task<bool> HasSamePartsAsync(
        NewsDbContext database, Article stored, Article article, CancellationToken cancellationToken) =>
        stored.ParserVersion == article.ParserVersion
        && stored.ContentHash == article.ContentHash
        && await database.ArticleTexts.AnyAsync(
            text => text.ArticleId == stored.Id && text.Text == article.Body.Text, cancellationToken);
}
