using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasKey(article => article.Id);

        builder.Property(article => article.Headline).HasMaxLength(Article.HeadlineMaxLength);
        builder.Property(article => article.ParserVersion).HasMaxLength(Article.ParserVersionMaxLength);
        builder.Property(article => article.ContentHash).HasMaxLength(Article.ContentHashLength).IsFixedLength();
        builder.Property(article => article.RevisedBy).HasMaxLength(ArticleRevision.ChangedByMaxLength);
        builder.Property(article => article.Version).IsConcurrencyToken();

        // What is in the trash is seen only by those who look for it there.
        builder.HasQueryFilter(article => article.DeletedAt == null);

        builder.HasOne(article => article.Body).WithOne()
            .HasForeignKey<ArticleText>(text => text.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(article => article.Outlet).WithMany()
            .HasForeignKey(article => article.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.Tags).WithOne()
            .HasForeignKey(tag => tag.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(article => article.Sections).WithOne()
            .HasForeignKey(section => section.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(article => article.Quotes).WithOne(quote => quote.Article)
            .HasForeignKey(quote => quote.ArticleId).OnDelete(DeleteBehavior.Cascade);

        // The list orders, newest first; the id breaks ties. They tell what is not in the trash: pages are found, and the
        // first also counts, without a look at the articles that are not shown.
        // Never begin an index with DeletedAt: as nearly all have none, it would only look selective.
        builder.HasIndex(article => new { article.ListedAt, article.Id, article.DeletedAt })
            .IsDescending(true, false, false);
        builder.HasIndex(article => new { article.CreatedAt, article.Id, article.DeletedAt })
            .IsDescending(true, false, false);
        builder.HasIndex(article => new { article.UpdatedAt, article.Id, article.DeletedAt })
            .IsDescending(true, false, false);
        // GET /articles?source=, in the default order.
        builder.HasIndex(article => new { article.OutletId, article.DeletedAt, article.ListedAt, article.Id })
            .IsDescending(false, false, true, false);
        // The trash, to be listed and emptied.
        builder.HasIndex(article => article.DeletedAt).HasFilter("\"DeletedAt\" IS NOT NULL");
        // POST /articles: is it a duplicate?
        builder.HasIndex(article => article.ContentHash);
        builder.HasIndex(article => new { article.ExternalId, article.OutletId });
    }
}
