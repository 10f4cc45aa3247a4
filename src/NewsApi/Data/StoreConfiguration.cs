using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.HasKey(change => change.Sequence);
        builder.Property(change => change.Sequence).ValueGeneratedOnAdd();
    }
}

internal sealed class LoadedSeedConfiguration : IEntityTypeConfiguration<LoadedSeed>
{
    public void Configure(EntityTypeBuilder<LoadedSeed> builder)
    {
        builder.HasKey(seed => seed.ContentHash);

        builder.Property(seed => seed.ContentHash).HasMaxLength(Article.ContentHashLength).IsFixedLength();
        builder.Property(seed => seed.FileName).HasMaxLength(LoadedSeed.FileNameMaxLength);
    }
}

internal sealed class StoreInfoConfiguration : IEntityTypeConfiguration<StoreInfo>
{
    public void Configure(EntityTypeBuilder<StoreInfo> builder) => builder.HasKey(store => store.Id);
}
