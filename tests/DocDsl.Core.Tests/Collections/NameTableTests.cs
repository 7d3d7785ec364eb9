using DocDsl.Core.Collections;

namespace DocDsl.Core.Tests.Collections;

public class NameTableTests
{
    /// <summary>As many as are few, and more.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Each_name_has_the_index_with_which_it_came_first(int count)
    {
        var table = new NameTable();
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(-1, table.Find($"name {i}"));
            Assert.True(table.TryAdd($"name {i}", i));
            Assert.False(table.TryAdd($"name {i}", i + 100));
        }

        for (var i = 0; i < count; i++)
        {
            Assert.Equal(i, table.Find($"name {i}"));
            Assert.Equal(i, table.Find($"a name {i}.".AsSpan(2, $"name {i}".Length)));
        }

        Assert.Equal(-1, table.Find("Name 0"));
        Assert.Equal(-1, table.Find(""));
    }
}
