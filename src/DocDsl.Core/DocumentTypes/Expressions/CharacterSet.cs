using System.Globalization;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Expressions;

/// <summary>The characters that one place of an expression takes: <c>[a-z]</c>, <c>\w</c>, <c>.</c>, or one.</summary>
internal sealed class CharacterSet
{
    /// <summary>The categories as <c>\p{…}</c> writes them, in the order of <see cref="UnicodeCategory"/>.</summary>
    private const string Names = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn ";

    private readonly List<Item> _items = [];
    private readonly bool _isNegated;

    private CharacterSet(bool isNegated) => _isNegated = isNegated;

    /// <summary>Anything but a line feed.</summary>
    public static CharacterSet Any { get; } = Negated().Add('\n', '\n');

    /// <summary>Letters, digits, marks and what joins words, as .NET has it.</summary>
    private static uint WordCategories { get; } =
        new[] { "L", "Mn", "Nd", "Pc" }.Aggregate(0u, (all, name) => all | CategoriesOf(name)!.Value);

    public static CharacterSet Empty() => new(isNegated: false);

    public static CharacterSet Negated() => new(isNegated: true);

    public static CharacterSet Of(char c) => Empty().Add(c, c);

    public static bool IsWord(char c) =>
        c < 128 ? Characters.IsAsciiLetter(c) || Characters.IsDigit(c) || c == '_' : HasCategory(c, WordCategories);

    /// <summary>The categories of a name such as <c>Lu</c> or <c>L</c>; null when there are none.</summary>
    public static uint? CategoriesOf(string name)
    {
        var result = 0u;
        for (var i = 0; i < Names.Length && name.Length is 1 or 2; i += 3)
        {
            result |= string.CompareOrdinal(Names, i, name, 0, name.Length) == 0 ? 1u << (i / 3) : 0;
        }

        return result == 0 ? null : result;
    }

    public CharacterSet Add(char first, char last) => Add(new Item(first, last, Categories: 0, IsSpace: false, IsNegated: false));

    public CharacterSet Add(uint categories, bool isNegated) => Add(new Item('\0', '\0', categories, IsSpace: false, isNegated));

    /// <summary>Adds what a letter after a backslash stands for; false when it stands for no set.</summary>
    public bool TryAdd(char letter)
    {
        switch (letter)
        {
            case 'd' or 'D':
                Add(new Item('0', '9', Categories: 0, IsSpace: false, letter == 'D'));
                return true;
            case 's' or 'S':
                Add(new Item('\0', '\0', Categories: 0, IsSpace: true, letter == 'S'));
                return true;
            case 'w' or 'W':
                Add(WordCategories, letter == 'W');
                return true;
            default:
                return false;
        }
    }

    public bool Contains(char c)
    {
        foreach (var item in _items)
        {
            if (item.Contains(c))
            {
                return !_isNegated;
            }
        }

        return _isNegated;
    }

    private CharacterSet Add(Item item)
    {
        _items.Add(item);
        return this;
    }

    private static bool HasCategory(char c, uint categories) => (categories >> (int)CharUnicodeInfo.GetUnicodeCategory(c) & 1) != 0;

    private readonly record struct Item(char First, char Last, uint Categories, bool IsSpace, bool IsNegated)
    {
        public bool Contains(char c) =>
            (
                IsSpace ? char.IsWhiteSpace(c)
                : Categories != 0 ? HasCategory(c, Categories)
                : c >= First && c <= Last
            ) != IsNegated;
    }
}
