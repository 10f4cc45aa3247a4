using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class ArticleRevisionConfiguration : IEntityTypeConfiguration<ArticleRevision>
{
    public void Configure(EntityTypeBuilder<ArticleRevision> builder)
    {
        builder.HasKey(revision => new { revision.ArticleId, revision.Number });

        builder.Property(revision => revision.CreatedBy).HasMaxLength(ArticleRevision.ChangedByMaxLength);
        builder.Property(revision => revision.Headline).HasMaxLength(Article.HeadlineMaxLength);

        builder.HasOne<Article>().WithMany()
            .HasForeignKey(revision => revision.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RevisionBodyConfiguration : IEntityTypeConfiguration<RevisionBody>
{
    public void Configure(EntityTypeBuilder<RevisionBody> builder)
    {
        builder.HasKey(body => new { body.ArticleId, body.LastRevision });

        builder.HasOne<Article>().WithMany()
            .HasForeignKey(body => body.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
