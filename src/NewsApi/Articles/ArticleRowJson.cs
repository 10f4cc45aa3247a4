using NewsApi.Data;
using NewsApi.Http.Rows;
using NewsApi.Quotes;

namespace NewsApi.Articles;

/// <summary>Articles as JSON, from their rows.</summary>
internal static class ArticleRowJson
{
    private static readonly PreparedQuery<object, long> Tags = new(
        (database, id) => database.ArticleTags.Where(tag => tag.ArticleId == id).OrderBy(tag => tag.Position).Select(tag => tag.Tag));
    private static readonly PreparedQuery<object, long> Sections = new(
        (database, id) => database.Sections.Where(section => section.ArticleId == id).OrderBy(section => section.Position));
    private static readonly IdTemplate<ArticleLinks> Links = new(ids => ArticleMapping.LinksOf(ids[0]), 1);

    private static readonly RowJson<SectionResponse> Section = new RowJson<SectionResponse>().With("text", columns =>
    {
        var (start, end) = (columns["Start"], columns["End"]);
        return (row, to) => to.String(to.Text!.Slice(row.GetInt32(start), row.GetInt32(end)));
    });

    /// <summary>A row of an article with its text, and how many tags it has.</summary>
    public static readonly RowJson<ArticleResponse> Whole = Of<ArticleResponse>().Without("revision")
        .With("sections", columns =>
        {
            var (id, text) = (columns["Id"], columns["Text"]);
            return (row, to) =>
            {
                to.Text = new StoredText(row, text);
                using var sections = Sections.Run(to.Reader, row.GetInt64(id));
                Section.WriteAll(sections, to);
            };
        })
        .With("quotes", columns => WithId(columns, QuoteRowJson.WriteOfArticle));

    /// <summary>A row of an article that is not in the trash, and how many tags it has.</summary>
    public static readonly RowJson<ArticleSummary> Summary = Of<ArticleSummary>().Without("deletedAt", "text", "sections", "quotes");

    private static RowJson<T> Of<T>() => new RowJson<T>()
        .With("tags", columns =>
        {
            var (id, count) = (columns["Id"], columns["TagCount"]);
            return (row, to) => WriteTags(row.GetInt64(id), row.GetInt32(count), to);
        })
        .With("readingMinutes", columns =>
        {
            var words = columns["WordCount"];
            return (row, to) => to.Number(ArticleMapping.ReadingMinutes(row.GetInt32(words)));
        })
        .With("links", columns => WithId(columns, (id, to) => Links.Write([id], to)));

    private static RowValue WithId(RowColumns columns, Action<long, JsonAnswer> write)
    {
        var at = columns["Id"];
        return (row, to) => write(row.GetInt64(at), to);
    }

    private static void WriteTags(long articleId, int count, JsonAnswer to)
    {
        to.Raw("["u8);
        if (count > 0)
        {
            using var tags = Tags.Run(to.Reader, articleId);
            while (tags.Step())
            {
                to.String(tags.Row.GetUtf8(0));
                to.Raw(--count > 0 ? ","u8 : []);
            }
        }

        to.Raw("]"u8);
    }
}
