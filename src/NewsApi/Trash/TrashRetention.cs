using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Data;

namespace NewsApi.Trash;

/// <summary>Permanently deletes articles that have been in the trash for the retention period.</summary>
internal sealed class TrashRetention(
    WriteQueue writes, ErasedWords erasedWords, IOptions<TrashOptions> options, TimeProvider clock, ILogger<TrashRetention> logger)
    : Retention(writes, options.Value.RetentionDays, clock, logger)
{
    protected override string Rows => "articles of the trash";

    protected override int BatchSize => 50;

    protected override async Task<int> DeleteBatchAsync(
        NewsDbContext database, DateTime limit, ChangeOrigin origin, CancellationToken cancellationToken)
    {
        var ids = await database.Articles.WithTrash().Where(article => article.DeletedAt <= limit)
            .OrderBy(article => article.DeletedAt).Select(article => article.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return 0;
        }

        var report = await ArticleErasure.RunAsync(database, ids, cancellationToken);
        origin.Note("erasure", ids[0], report.ToString());
        return report.Articles;
    }

    protected override void OnDeleted() => erasedWords.Request();
}
