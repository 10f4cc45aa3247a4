using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class SpeakerConfiguration : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> builder)
    {
        builder.HasKey(speaker => speaker.Id);

        builder.Property(speaker => speaker.Name).HasMaxLength(Speaker.NameMaxLength);
        builder.Property(speaker => speaker.NameKey).HasMaxLength(Speaker.NameMaxLength);
        builder.Property(speaker => speaker.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(speaker => speaker.Version).IsConcurrencyToken();

        builder.Property(speaker => speaker.GivenRoles).HasDefaultValueSql("'[]'");
        builder.Property(speaker => speaker.Tags).HasDefaultValueSql("'[]'");

        builder.HasMany(speaker => speaker.Aliases).WithOne()
            .HasForeignKey(alias => alias.SpeakerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(speaker => speaker.Roles).WithOne(role => role.Speaker)
            .HasForeignKey(role => role.SpeakerId).OnDelete(DeleteBehavior.Cascade);

        // Storing an article: do we know this name?
        builder.HasIndex(speaker => speaker.NameKey).IsUnique();
        // Which speakers are to be compared?
        builder.HasIndex(speaker => speaker.Id).HasFilter("NOT \"IsCompared\"");
        // Whom does the speaker stand for?
        builder.HasIndex(speaker => speaker.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
        // GET /speakers?sort=name
        builder.HasIndex(speaker => new { speaker.Name, speaker.Id });
        // GET /speakers, the most quoted first; counted without a look at the table.
        builder.HasIndex(speaker => new { speaker.QuoteCount, speaker.Id, speaker.MergedIntoId }).IsDescending(true, false, false);
    }
}

internal sealed class SpeakerAliasConfiguration : IEntityTypeConfiguration<SpeakerAlias>
{
    public void Configure(EntityTypeBuilder<SpeakerAlias> builder)
    {
        builder.HasKey(alias => new { alias.SpeakerId, alias.NameKey });

        builder.Property(alias => alias.Name).HasMaxLength(Speaker.NameMaxLength);
        builder.Property(alias => alias.NameKey).HasMaxLength(Speaker.NameMaxLength);

        builder.HasQueryFilter(alias => alias.Origin != AliasOrigin.Removed);

        // GET /quotes?speaker=, GET /articles?speaker=: whom does the name mean?
        builder.HasIndex(alias => alias.NameKey);
    }
}

internal sealed class SpeakerRevisionConfiguration : IEntityTypeConfiguration<SpeakerRevision>
{
    public void Configure(EntityTypeBuilder<SpeakerRevision> builder)
    {
        builder.HasKey(revision => new { revision.SpeakerId, revision.Number });

        builder.Property(revision => revision.CreatedBy).HasMaxLength(ArticleRevision.ChangedByMaxLength);

        builder.HasOne<Speaker>().WithMany()
            .HasForeignKey(revision => revision.SpeakerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SpeakerRoleConfiguration : IEntityTypeConfiguration<SpeakerRole>
{
    public void Configure(EntityTypeBuilder<SpeakerRole> builder)
    {
        builder.HasKey(role => role.Id);

        builder.Property(role => role.Text).HasMaxLength(SpeakerRole.TextMaxLength);

        builder.HasOne(role => role.Article).WithMany(article => article.Roles)
            .HasForeignKey(role => role.ArticleId).OnDelete(DeleteBehavior.Cascade);

        builder.HasQueryFilter(role => role.Article.DeletedAt == null);

        // GET /speakers/{id}
        builder.HasIndex(role => new { role.SpeakerId, role.Text });
        builder.HasIndex(role => role.ArticleId);
    }
}
