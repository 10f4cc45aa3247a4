using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Tests.Data;

public sealed class ChangeMarksTests
{
    [Theory]
    [InlineData(ChangedEntity.Article, ChangeKind.Created, false)]
    [InlineData(ChangedEntity.Article, ChangeKind.Updated, false)]
    [InlineData(ChangedEntity.Quote, ChangeKind.Updated, false)]
    [InlineData(ChangedEntity.Quote, ChangeKind.Deleted, false)]
    [InlineData(ChangedEntity.Speaker, ChangeKind.Created, true)]
    [InlineData(ChangedEntity.Speaker, ChangeKind.Updated, true)]
    public void OfSpeakers_MovesWithSpeakersOnly(object entity, object kind, bool moves)
    {
        var marks = new ChangeMarks();
        var before = marks.OfSpeakers();

        marks.Mark([new Change { Entity = (ChangedEntity)entity, Kind = (ChangeKind)kind, EntityId = 1, ArticleId = 1 }]);

        Assert.Equal(moves, marks.OfSpeakers() > before);
    }

    [Fact]
    public void OfSpeakers_AfterCommitsOfAnotherProcess_Moves()
    {
        var marks = new ChangeMarks();
        var before = marks.OfSpeakers();

        marks.MarkEverything();

        Assert.True(marks.OfSpeakers() > before);
    }
}
