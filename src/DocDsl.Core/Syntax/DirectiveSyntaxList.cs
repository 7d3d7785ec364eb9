using System.Collections;

namespace DocDsl.Core.Syntax;

/// <summary>The directives of a section, in order. A loop over them makes no object.</summary>
internal readonly struct DirectiveSyntaxList(SyntaxTree tree, int first, int end) : IEnumerable<DirectiveSyntax>
{
    public Enumerator GetEnumerator() => new(tree, first, end);

    IEnumerator<DirectiveSyntax> IEnumerable<DirectiveSyntax>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal struct Enumerator(SyntaxTree tree, int first, int end) : IEnumerator<DirectiveSyntax>
    {
        private int _index = first - 1;

        public readonly DirectiveSyntax Current => new(tree, _index);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < end;

        public void Reset() => _index = first - 1;

        public readonly void Dispose() { }
    }
}
