using NewsApi.Data;

namespace NewsApi.Http.Answers;

/// <summary>How long an answer is right.</summary>
/// <param name="Until">What ends its life.</param>
/// <param name="ArticleId">The article that it shows, where one ends it.</param>
/// <param name="Since">How many commits had been announced before the database was read for it.</param>
internal readonly record struct AnswerLife(KeptUntil Until, long ArticleId, long Since)
{
    public bool IsCurrent(ChangeMarks marks) => Since >= Until switch
    {
        KeptUntil.ArticleChanges => marks.OfArticle(ArticleId),
        KeptUntil.StoredChanges => marks.OfStored(),
        _ => marks.Commits,
    };
}
