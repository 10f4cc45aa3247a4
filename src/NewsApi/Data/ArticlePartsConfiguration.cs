using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class ArticleTextConfiguration : IEntityTypeConfiguration<ArticleText>
{
    public void Configure(EntityTypeBuilder<ArticleText> builder) => builder.HasKey(text => text.ArticleId);
}

internal sealed class ArticleTagConfiguration : IEntityTypeConfiguration<ArticleTag>
{
    public void Configure(EntityTypeBuilder<ArticleTag> builder)
    {
        builder.HasKey(tag => new { tag.ArticleId, tag.Position });

        builder.Property(tag => tag.Tag).HasMaxLength(Article.TagMaxLength);
        builder.Property(tag => tag.TagKey).HasMaxLength(Article.TagMaxLength);

        // GET /articles?tag=
        builder.HasIndex(tag => new { tag.TagKey, tag.ArticleId });
    }
}

internal sealed class SectionConfiguration : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.HasKey(section => section.Id);

        // The sections of an article in order, and one of them.
        builder.HasIndex(section => new { section.ArticleId, section.Position }).IsUnique();
    }
}
