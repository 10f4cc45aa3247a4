using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Reparsing;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Reparsing;

public sealed class RemovedArticleTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Fact]
    public async Task Advance_ArticleThatWasRemovedMeanwhile_LeavesItOut()
    {
        var article = (await host.CreateClient().CreateAsync("\"We are late,\" Anna Keller said.")).Id();

        var results = await host.Services.GetRequiredService<WriteQueue>().WriteAsync(
            async (database, token) =>
            {
                var reparse = new Reparse
                {
                    Id = 1,
                    Filter = ReparseStore.Write(new ArticleFilter()),
                    ParserVersion = "9",
                    EndArticleId = article + 1,
                    Total = 2,
                };
                database.Reparses.Add(reparse);
                await database.SaveChangesAsync(token);
                var found = new[] { article, article + 1 }.Select(id => new ReparsedArticle
                {
                    ArticleId = id,
                    Appeared = [],
                    Vanished = [],
                    Changed = [],
                    Disagreed = [],
                    Problem = "It is unreadable.",
                }).ToList();
                Assert.True(await database.AdvanceAsync(reparse, [article, article + 1], found, token));
                return await database.ReparseResults.AsNoTracking().ToListAsync(token);
            },
            CancellationToken.None);

        Assert.Equal(article, Assert.Single(results).ArticleId);
    }
}
