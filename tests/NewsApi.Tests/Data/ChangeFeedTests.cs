using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Tests.Data;

public sealed class ChangeFeedTests
{
    private readonly ChangeFeed _feed = new();

    [Fact]
    public void Announce_ChangesAgain_MarksEachOnce()
    {
        _feed.Announce([Update(1)]);
        var first = _feed.Marks.OfArticle(1);

        _feed.Announce([Update(1)]);
        Assert.Equal(first, _feed.Marks.Commits);
        _feed.Announce([Update(1), Update(2)]);

        Assert.Equal((first, first + 1), (_feed.Marks.OfArticle(1), _feed.Marks.OfArticle(2)));
        Assert.Equal(2, _feed.Sequence);
    }

    [Fact]
    public void Announce_OldChanges_DoesNotMoveBack()
    {
        _feed.Announce([Update(1), Update(2)]);

        _feed.Announce([Update(1)]);

        Assert.Equal(2, _feed.Sequence);
    }

    // Such as the progress of an import, which lists show.
    [Fact]
    public void Announce_CommitWithoutLoggedChanges_IsCounted()
    {
        _feed.Announce([Update(1)]);
        var before = _feed.Marks.Commits;

        _feed.Announce([]);

        Assert.Equal(before + 1, _feed.Marks.Commits);
    }

    private static Change Update(long article) => new()
    {
        Sequence = article,
        Entity = ChangedEntity.Article,
        EntityId = article,
        ArticleId = article,
        Kind = ChangeKind.Updated,
    };
}
