using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class ReparseConfiguration : IEntityTypeConfiguration<Reparse>
{
    public void Configure(EntityTypeBuilder<Reparse> builder)
    {
        builder.HasKey(reparse => reparse.Id);
        builder.Property(reparse => reparse.Id).ValueGeneratedNever();

        builder.Property(reparse => reparse.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(reparse => reparse.ParserVersion).HasMaxLength(Article.ParserVersionMaxLength);
        builder.Property(reparse => reparse.CreatedBy).HasMaxLength(ArticleRevision.ChangedByMaxLength);
        builder.Property(reparse => reparse.Error).HasMaxLength(Reparse.ErrorMaxLength);
    }
}

internal sealed class ReparseResultConfiguration : IEntityTypeConfiguration<ReparseResult>
{
    public void Configure(EntityTypeBuilder<ReparseResult> builder)
    {
        builder.HasKey(result => new { result.ReparseId, result.ArticleId });

        builder.HasOne<Reparse>().WithMany().HasForeignKey(result => result.ReparseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Article>().WithMany().HasForeignKey(result => result.ArticleId).OnDelete(DeleteBehavior.Cascade);

        // An article that is erased takes its results with it.
        builder.HasIndex(result => result.ArticleId);
    }
}
